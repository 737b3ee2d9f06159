// Comes with the device's side.
