package network

// diagram is where everything of the network panel stands: pure geometry, in
// cells of the panel.
type diagram struct {
	columns    []column
	gaps       []gap // gaps[i] lies between columns i and i+1
	left       int   // layers not shown left of the first column
	right      int   // and right of the last
	headings   bool  // row 0 names the layers
	targetRows bool  // target and loss stand under the only output unit
	targetRow  bool  // the target stands under it, which has no box
}

// shows reports whether no layer, unit or weight that another diagram shows has no
// room. Number and others are the columns of a number in each.
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
