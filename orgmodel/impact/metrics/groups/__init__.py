"""The metrics: a module for each group, on one state or on what differs between two."""
