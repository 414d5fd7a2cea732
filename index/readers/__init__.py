"""One module for each file format, with a function ``read``; ``index.kinds`` lists them by file ending."""
