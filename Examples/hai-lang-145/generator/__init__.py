"""What generate.py is made of: the plan as it ships, days, worked cases."""
