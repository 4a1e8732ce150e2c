"""What follows from an award: who decides, dossier, vote, deadlines, consultation, quota and bonus, as dated data."""
