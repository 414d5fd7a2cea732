"""What a Word document holds beside its plain paragraphs."""
