"""The understanding measured and fitted: evaluation, calibration, the prover of names, explanations."""
