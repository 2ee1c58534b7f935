"""Killed processes, lost connections, repeated updates: nothing lost, nothing done twice."""
