"""What a reader may be asked for, a module each: `read(question, content)` yields lines of JSON.

They run in `inmate`, know no other room, import at their head only, and raise Refusal for a reason.
"""
