"""The register kit: a register is one YAML file; screens, measures, sentences and columns follow from it."""
