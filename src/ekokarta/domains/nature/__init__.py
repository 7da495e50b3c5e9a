"""Nature: what the state keeps."""
