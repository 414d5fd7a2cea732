"""Where articles come from, every version that was read of them, and how they get in and out."""
