"""``fuente add``, ``list``, ``sync`` and their kin: what the commands do and print."""
