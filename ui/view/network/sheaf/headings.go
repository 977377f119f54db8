package sheaf

import (
	"fmt"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// headings draws the names of the layers above their columns, in the longest form that
// leaves blanks between two names.
func (p numbers) headings(d *diagram) {
	const apart = 2
	end := p.W()
	for i := range slices.Backward(d.columns) {
		c := &d.columns[i]
		for _, text := range p.headingForms(c.layer) {
			x := max(0, c.x)
			if i == len(d.columns)-1 {
				x = max(0, min(x, end-grid.Width(text)))
			}
			if x+grid.Width(text) <= end {
				p.Text(x, 0, text, theme.Dim)
				end = x - apart
				break
			}
		}
	}
}

// headingForms returns the names of a layer, from the longest form to the shortest.
func (p numbers) headingForms(layer int) []string {
	m := p.Moment
	if layer < 0 {
		return []string{"inputs"}
	}
	name := "output"
	if layer < m.LastLayer() {
		name = "hidden"
		if m.LastLayer() > 1 {
			name = fmt.Sprintf("hidden %d", layer+1)
		}
	}
	return []string{name + " · " + m.Config().Architecture.Layers[layer].Activation.Name, name}
}
