"""The text of a PDF in lines, tables and blocks."""
