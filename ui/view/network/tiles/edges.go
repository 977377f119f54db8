package tiles

import (
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// edges says at the edges which layers have no room, and what tiles mean.
func (d drawing) edges() {
	y := d.plan.bottom
	if d.plan.rows.heads == 0 || y >= d.H() {
		return
	}
	var texts []string
	if n := d.plan.before; n > 0 {
		texts = append(texts, "← "+number.GroupOf(n, "layer"))
	}
	if n := d.plan.after; n > 0 {
		texts = append(texts, number.GroupOf(n, "layer")+" →")
	}
	end := d.W() - margin
	for i := len(texts) - 1; i >= 0; i-- {
		end -= grid.Width(texts[i])
		if end >= margin && d.free(end, y, grid.Width(texts[i])) {
			d.Text(end, y, texts[i], theme.Dim)
		}
		end -= 2
	}
	if d.plan.form.pitch > 0 {
		d.legend(end)
	}
}

// legend says what tiles mean, where there is room for it.
func (d drawing) legend(end int) {
	text := "up is +, down is −"
	if d.plan.rows.unit == 1 {
		text = "■ is +, □ is −"
		if d.Glyphs() == grid.ASCII {
			text = "@ is +, = is -"
		}
	}
	w, y := grid.Width(text), d.plan.bottom
	for x := end - w; x >= margin; x-- {
		if d.free(x-2, y, w+3) {
			d.Text(x, y, text, theme.Dim)
			return
		}
	}
}

// free reports whether nothing is drawn in a part of a row.
func (d drawing) free(x, y, w int) bool {
	for i := x; i < x+w; i++ {
		if c := d.At(i, y); c.Text != " " && c.Text != "" {
			return false
		}
	}
	return true
}
