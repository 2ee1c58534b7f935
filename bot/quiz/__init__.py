"""What the quiz topics share: joining, wording, results, campaigns and their reports, papers, files."""
