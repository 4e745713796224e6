"""The tests: one file a module, one file a case."""
