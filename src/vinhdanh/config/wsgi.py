"""The WSGI entry that `vinhdanh serve` and any other server load."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vinhdanh.config.settings")
application = get_wsgi_application()
