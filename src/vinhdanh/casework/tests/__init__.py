"""Tests of the verbs: one transaction, one line in the log; a refusal leaves nothing behind."""
