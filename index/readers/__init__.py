"""One module for each file format, with a function ``read``; ``index.files.kinds`` lists them by file ending."""
