package sheaf

// diagram holds the places of everything in the network panel. It is pure geometry in
// cells of the panel.
type diagram struct {
	columns    []column
	gaps       []gap // gaps[i] lies between columns i and i+1
	left       int   // the number of layers left of the first column
	right      int   // the number of layers right of the last column
	headings   bool  // row 0 names the layers
	targetRows bool  // target and loss stand below the only output unit
	targetRow  bool  // the target stands below the only output unit, which has no box
}

// shows reports whether there is room for every layer, unit and weight that another
// diagram shows. The widths of a number are number here and others in the other
// diagram.
func (d *diagram) shows(other *diagram, number, others int) bool {
	if d.left != other.left || d.right != other.right || !d.hasWeights(number) && other.hasWeights(others) {
		return false
	}
	for i := range d.columns {
		if len(d.columns[i].positions) < len(other.columns[i].positions) {
			return false
		}
	}
	return true
}

// hasWeights reports whether every gap has room for weights.
func (d *diagram) hasWeights(number int) bool {
	for _, g := range d.gaps {
		if !g.rows && g.weights == 0 && !g.overlaid(number) {
			return false
		}
	}
	return true
}
