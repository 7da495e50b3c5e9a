"""Foreign bytes are read here: by a process that has nothing, may do nothing, and soon ends.

`warden` stands outside and asks; `inmate` is the process; `readers` are what it may be asked for.
"""
