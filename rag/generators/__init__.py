"""Language models that can write answers, and what protects visitors from waiting for a failing one."""
