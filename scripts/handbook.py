"""The tables of settings and commands in CONTRIBUTING.md, out of the code itself."""

from django.core.management import get_commands, load_command_class
from django.core.management.base import BaseCommand

from ekokarta.site.options import OPTIONS


def settings() -> str:
    """Every setting of the environment with its default."""
    lines = ["| setting | default | what it does |", "|---|---|---|"]
    lines += [
        f"| `{o.name}` | {f'`{o.default}`' if o.default else ''} | {o.about} |" for o in OPTIONS
    ]
    return "\n".join(lines) + "\n"


def commands() -> str:
    """Every command of our own with its arguments."""
    lines = ["| command | what it does |", "|---|---|"]
    lines += [f"| `manage.py {_usage(c)}` | {c.help} |" for c in own_commands().values()]
    return "\n".join(lines) + "\n"


def own_commands() -> dict[str, BaseCommand]:
    """Our commands by name; Django's own are documented by Django."""
    own = sorted(name for name, app in get_commands().items() if app.startswith("ekokarta."))
    return {name: load_command_class("ekokarta.site", name) for name in own}


def _usage(command: BaseCommand) -> str:
    name = type(command).__module__.rpartition(".")[2]
    parser = command.create_parser("manage.py", name)
    common = {action.dest for action in BaseCommand().create_parser("", "")._actions}
    words = [name]
    for action in parser._actions:
        if action.dest in common:
            continue
        value = "" if action.nargs == 0 else str(action.metavar or action.dest).upper()
        if not action.option_strings:
            words.append("|".join(action.choices) if action.choices else value)
        else:
            option = " ".join(filter(None, (action.option_strings[0], value)))
            words.append(option if action.required else f"[{option}]")
    return " ".join(words).replace("|", "\\|")
