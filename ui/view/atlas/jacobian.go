package atlas

import (
	"fmt"

	"backstep/network/atlas"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// jacobian draws the slopes of a softmax as a table: how much each share changes with each
// z. It returns the rows that it takes, with one before them.
func (d drawing) jacobian(s atlas.Softmax) (rows int) {
	const least = 6 // columns of a name
	names, head := d.outputs(s), d.Formula("∂a/∂z")
	for d.Format.Digits > 2 && least+len(s.Shown)*(d.Format.Width()+1) > d.W() {
		d.Format.Digits--
	}
	cell, width := d.Format.Width(), grid.Width(head)
	for _, n := range names {
		width = max(width, grid.Width(n))
	}
	width = min(width, d.W()-len(s.Shown)*(cell+1))
	if width < least || d.H() < 2+len(s.Shown) {
		return 0
	}
	d.Fitted(0, 0, width, head, theme.Dim)
	for j := range s.Shown {
		d.Fitted(width+1+j*(cell+1)+1, 0, cell-1, names[j], theme.Dim)
	}
	for i, row := range s.Jacobian() {
		d.Fitted(0, 1+i, width, names[i], theme.Dim)
		for j, v := range row {
			role := theme.Text
			if i == j {
				role = theme.Strong
			}
			d.Text(width+1+j*(cell+1), 1+i, d.Format.Cell(v), d.Alarmed(v, role))
		}
	}
	rows = 1 + len(s.Shown)
	if more := len(s.Z) - len(s.Shown); more > 0 {
		d.Fitted(0, rows, d.W(), d.Spell(fmt.Sprintf("… and %d outputs more", more)), theme.Dim)
		rows++
	}
	return rows + 1
}

// outputs returns the names of the outputs that are shown: those of the network, or else
// numbers.
func (d drawing) outputs(s atlas.Softmax) []string {
	var list []string
	for i, unit := range s.Shown {
		if d.here.all != nil {
			list = append(list, d.Spell(d.Moment.Setup.Names.Unit(d.Moment.LastLayer(), unit)))
		} else {
			list = append(list, fmt.Sprintf("%s%d = %s", d.SymbolOf("z"), i+1, d.Format.Trim(s.Z[unit])))
		}
	}
	return list
}
