"""One module for each kind of file, with a function ``read``; ``index.kinds`` lists them with their endings."""
