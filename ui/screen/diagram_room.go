package screen

// besides returns the columns of the targets beside outputs without boxes; that
// of an only one with room under it stands there.
func (want diagramWants) besides(d density) int {
	if want.targetless || d == threeRows && want.arch.Outputs() == 1 {
		return 0
	}
	return want.target
}

// roomForTarget reports whether target and loss fit under the only output, or the
// target under its bias.
func (d *diagram) roomForTarget(h int, want diagramWants) (both, target bool) {
	last := d.columns[len(d.columns)-1]
	if want.arch.Outputs() != 1 || last.layer != len(want.arch.Layers)-1 {
		return false, false
	}
	room := last.places[0].rect.Bottom()+2 <= h // Where there is no box the bias is the first of two rows.
	return room && last.density == box, room && last.density == threeRows
}

// markBiasless marks the units whose biases have no room in h rows: those that
// touch the next one or the end, and all of the first column, which no wires lead
// to.
func (d *diagram) markBiasless(h int) {
	for i := range d.columns {
		places := d.columns[i].places
		touch := len(places) > 1 && places[1].rect.Y == places[0].rect.Bottom()
		for j := range places {
			ends := places[j].rect.Bottom() >= h
			if d.targetRows && i == len(d.columns)-1 { // It stands over the unit.
				ends = places[j].rect.Y == 0
			}
			places[j].biasless = i == 0 || !d.gaps[i-1].rows && (touch || ends)
		}
	}
}
