"""The settings of a test run: the program's own, a record that is nobody's, and passwords hashed quickly."""

import os
import tempfile
from pathlib import Path

# before the settings are read: a test run neither reads nor writes ./var, whatever the shell says
os.environ["VINHDANH_HOME"] = str(Path(tempfile.gettempdir()) / f"vinhdanh-tests-{os.getpid()}")
os.environ["VINHDANH_SECRET_KEY"] = "tests-only-" + "0" * 50
for name in ("VINHDANH_DEBUG", "VINHDANH_HOSTS"):
    os.environ.pop(name, None)

from vinhdanh.config.settings import *  # noqa: E402, F403 - the same settings, read under the lines above

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if not ENVIRONMENT.database_url:  # noqa: F405 - of the settings above
    DATABASES["default"]["NAME"] = ":memory:"  # noqa: F405 - checks that open the database leave no file either
