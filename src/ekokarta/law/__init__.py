"""What a decree can change: acts, dated rates and agreements, as rows."""
