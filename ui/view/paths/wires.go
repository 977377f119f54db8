package paths

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// wires draws the lines of the tree: heavy from a quarter of the largest product on, dashed
// where more weight means less loss.
func (t tree) wires(rows []placed) {
	lines := grid.NewLines(t.W(), t.H())
	for i := range rows {
		for k := rows[i].shared; k < len(t.hops); k++ {
			if k > 0 {
				t.branch(lines, rows, i, k)
			}
			t.along(lines, rows, i, k)
		}
	}
	lines.Draw(t.Region)
}

// along draws the lines between the numbers of a hop.
func (t tree) along(lines *grid.Lines, rows []placed, i, k int) {
	h := &t.hops[k]
	ends := []int{}
	starts := []int{}
	if k == 0 {
		ends = append(ends, 1+grid.Width(t.label))
		if h.hasIn {
			starts = append(starts, h.in.x)
		}
	}
	if h.hasIn {
		ends = append(ends, h.in.end())
	}
	starts = append(starts, h.name.x)
	ends = append(ends, h.name.end())
	for _, c := range h.out {
		starts = append(starts, c.end()-c.n)
		ends = append(ends, c.end())
	}
	stroke := t.stroke(rows, i, k)
	for j, x := range starts {
		if j < len(ends) && x-ends[j] >= 3 {
			lines.Horizontal(ends[j]+1, x-2, rows[i].y, stroke)
		}
	}
}

// branch draws the line that leads to a hop of a path, from the row where the hop before it
// stands.
func (t tree) branch(lines *grid.Lines, rows []placed, i, k int) {
	from, to := t.hops[k-1].end()+1, t.hops[k].in.end()-t.hops[k].in.n-2
	to = max(to, from)
	parent := i
	for parent > 0 && rows[parent].shared >= k {
		parent--
	}
	joint := from + (to-from)/2
	mine := t.stroke(rows, i, k)
	if parent == i {
		lines.Horizontal(from, joint, rows[i].y, t.stroke(rows, i, k-1))
	} else {
		lines.Vertical(joint, rows[parent].y, rows[i].y, mine)
	}
	lines.Horizontal(joint, to, rows[i].y, mine)
}

// stroke returns how the line to a hop of a path is drawn: by the sum of all paths that go
// along it, and by the largest of them.
func (t tree) stroke(rows []placed, i, k int) grid.Stroke {
	sum, largest, here := 0.0, 0.0, false
	for j := i; j < len(rows) && (j == i || rows[j].shared > k); j++ {
		sum += rows[j].Product
		largest = math.Max(largest, math.Abs(rows[j].Product))
		here = here || rows[j].index == t.row
	}
	role := theme.Quiet(t.Accent())
	if here {
		role = t.Accent()
	}
	return paint.WireStroke(sum, t.heavy(largest), role, 1)
}
