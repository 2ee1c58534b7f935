"""What is recorded of regions' plans: events, the ladder, summaries, sheets, and how a change is proposed."""
