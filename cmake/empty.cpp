// A folder of src/LAYERS that has no source yet.
