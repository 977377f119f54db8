package formula

import "backstep/ui/paint"

// typesetter sets derivations in rows, as lines or as a table.
type typesetter struct{ paint.Painter }

// on returns the same typesetter for another part of the frame.
func (p typesetter) on(part paint.Painter) typesetter { return typesetter{part} }
