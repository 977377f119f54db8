package boxes

// room is what a plan is made for.
type room struct {
	w, h int
	sizes
	names []named // the widths of names to be tried, the longest first
	on    path
	large bool // units may have bars, and their past
}

// fit returns the plan with the most room for each unit that fits. All layers are shown if
// they fit, in rows that are the same for every path; otherwise those of the path.
func fit(s shape, r room) (d plan, ok bool) {
	if d, ok = whole(s, r); ok {
		return d, true
	}
	if d, ok = part(s, r); ok {
		return d, true
	}
	return pathOnly(s, r)
}

// whole places all layers.
func whole(s shape, r room) (d plan, ok bool) {
	return r.best(func(z sizes) (plan, bool) { return arrange(s, z, -1, s.last(), r.w, r.h) })
}

// part places as many layers as fit around the path, but at least three.
func part(s shape, r room) (d plan, ok bool) {
	for n := len(s.units) - 1; n > 2; n-- {
		first := min(max(-1, r.on.layer-n+1), s.last()-n+1)
		d, ok = r.best(func(z sizes) (plan, bool) {
			d, ok := arrange(s, z, first, first+n-1, r.w, r.h-1)
			d.rows++ // It says what is not shown.
			return d, ok
		})
		if ok {
			return d, true
		}
	}
	return plan{}, false
}

// best tries an arrangement from roomy to tight sizes.
func (r room) best(try func(z sizes) (plan, bool)) (d plan, ok bool) {
	for _, z := range r.tries() {
		for _, n := range r.names {
			if d, ok = try(z.with(n)); ok {
				return d, true
			}
		}
	}
	return plan{}, false
}

// tries returns the sizes to be tried, from roomy to tight.
func (r room) tries() []sizes {
	var list []sizes
	if r.large {
		list = r.largeTries()
	}
	for _, border := range []int{1, 0} {
		for _, rows := range []struct{ above, apart int }{{1, 1}, {0, 1}, {0, 0}} {
			for _, fields := range []int{3, 1} {
				z := r.sizes
				z.border, z.above, z.apart, z.fields, z.pitch = border, rows.above, rows.apart, fields, 1
				if border == 0 {
					z.above = 1 // For the heads.
				}
				list = append(list, z)
			}
		}
	}
	return list
}

// largeTries returns the sizes of a large screen. Numbers have their past below them and bars
// beside them, or one of these, as long as edges have room for their gradients.
func (r room) largeTries() []sizes {
	var list []sizes
	for _, have := range []struct {
		past  bool
		pitch int
		bars  []int
	}{{true, 3, []int{longBar, shortBar}}, {true, 2, []int{longBar, shortBar, 0}}, {false, 1, []int{longBar, shortBar, 0}}} {
		for _, bars := range have.bars {
			for _, apart := range []int{2, 1} {
				for _, fields := range []int{3, 2} {
					z := r.sizes
					z.border, z.above, z.apart, z.fields, z.pitch, z.past = 1, 1, apart, fields, have.pitch, have.past
					if bars > 0 {
						z.bars, z.unit = bars, z.unit+blank+bars
					}
					list = append(list, z)
				}
			}
		}
	}
	return list
}

// arrange places some layers in w × h cells.
func arrange(s shape, z sizes, first, last, w, h int) (d plan, ok bool) {
	d = plan{sizes: z, left: first + 1, right: s.last() - last}
	columns := (last - first + 1) * z.unit
	if first < 0 {
		columns += z.input - z.unit
	}
	if columns+(last-first)*z.gapWidth(1) > w {
		return d, false
	}
	for l := first; l <= last; l++ {
		d.columns = append(d.columns, column{layer: l})
	}
	if d.stack(s); d.rows > h {
		return d, false
	}
	d.ports()
	return d, d.spread(w)
}
