"""What stands between strangers and the model: limits, a queue, deadlines, figures and logs."""
