//! The JSON Schema of the native format, derived from the model's types.
