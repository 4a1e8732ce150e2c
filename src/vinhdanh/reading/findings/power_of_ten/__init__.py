"""Values that are ten, a hundred or a thousand times off: a slipped comma, "tỷ" for "triệu"."""
