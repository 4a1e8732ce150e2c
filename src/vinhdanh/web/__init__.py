"""What people see: server-rendered screens."""
