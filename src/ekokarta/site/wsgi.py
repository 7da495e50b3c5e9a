"""What the server calls."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from ekokarta.site.heartbeat import SERVING, hold_for_life
from ekokarta.site.supervision import die_with_parent

os.umask(0o077)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ekokarta.site.settings")
die_with_parent()  # of a server which is gone no process keeps the port
application = get_wsgi_application()
hold_for_life(settings.DATA / SERVING)
