"""How long the tests wait for what must happen."""

# Bounds a failure, never a success: on the busiest machine nothing that they wait for takes as long.
PATIENCE_SECONDS = 180
