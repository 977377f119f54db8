package screen

import (
	"fmt"
	"slices"

	"backstep/ui/theme"
)

// headings names the layers above their columns, as fully as leaves a blank
// between two names.
func (p painter) headings(d *diagram) {
	const apart = 2
	end := p.W()
	for i := range slices.Backward(d.columns) {
		c := &d.columns[i]
		for _, text := range p.scene.headingForms(c.layer) {
			x := max(0, c.x)
			if i == len(d.columns)-1 {
				x = max(0, min(x, end-columns(text)))
			}
			if x+columns(text) <= end {
				p.text(x, 0, text, theme.Dim)
				end = x - apart
				break
			}
		}
	}
}

// headingForms are the names of a layer, from the long form to the short.
func (s *Scene) headingForms(layer int) []string {
	if layer < 0 {
		return []string{"inputs"}
	}
	name := "output"
	if layer < s.last() {
		name = "hidden"
		if s.last() > 1 {
			name = fmt.Sprintf("hidden %d", layer+1)
		}
	}
	return []string{name + " · " + s.Config().Architecture.Layers[layer].Activation.Name, name}
}
