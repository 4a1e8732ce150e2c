"""What `vinhdanh bench` measures, one file each."""
