"""What files carry beside what they show: who made them, where, and what others said in the margin."""
