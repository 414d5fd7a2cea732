"""Every format there is, in two languages, made by script: what went in against what is read."""
