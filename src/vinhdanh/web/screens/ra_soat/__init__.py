"""Screening the people of the record: who can be proposed, who is one condition short, who is overlooked."""
