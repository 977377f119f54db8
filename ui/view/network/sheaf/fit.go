package sheaf

// fit places the network in w × h cells. Units have boxes and whole names, or less if
// only that leaves room for weights.
func fit(w, h int, want diagramWants) diagram {
	best := want.fit(w, h)
	for _, less := range []diagramWants{
		{short: true},
		{boxless: true},
		{short: true, boxless: true},
		{boxless: true, targetless: true},
		{short: true, boxless: true, targetless: true},
	} {
		if best.hasWeights(want.number) {
			break
		}
		other := want
		other.short, other.boxless, other.targetless = less.short, less.boxless, less.targetless
		if d := other.fit(w, h); d.hasWeights(want.number) && len(d.columns) >= len(best.columns) {
			return d
		}
	}
	return best
}

func (want diagramWants) fit(w, h int) diagram {
	d := diagram{}
	first, last := want.window(w, h)
	widest := 0
	for l := first; l <= last; l++ {
		widest = max(widest, want.units(l))
	}
	rows := h
	if d.headings = h >= 2*boxPitch && widest > 2; d.headings {
		rows = h - 2
		first, last = want.window(w, rows)
	}
	d.left, d.right = first+1, len(want.arch.Layers)-1-last
	for l := first; l <= last; l++ {
		d.columns = append(d.columns, want.column(l, rows))
	}
	d.spread(w, want)
	d.balance(rows)
	d.alignInputs()
	if d.headings {
		d.shift(2)
	}
	d.targetRows, d.targetRow = d.roomForTarget(h, want)
	d.markBiasless(h)
	return d
}

// column chooses the density of a layer and which of its units are shown.
func (want diagramWants) column(l, rows int) column {
	c := column{layer: l, density: want.density(l, rows)}
	c.w, c.name = want.width(l, c.density)
	if l == len(want.arch.Layers)-1 && c.density != box {
		c.target = want.besides(c.density)
	}
	units := want.units(l)
	if c.density == threeRows && want.arch.Bias && units*(threeRows.height()+1) <= rows {
		c.foot = 1
	}
	shown := units
	if units*c.density.height() > rows {
		shown = max(1, rows-2)
	}
	// All layers show the same page, so that nothing moves when another layer is
	// selected. The exception is a weight in focus that leads from a unit on another
	// page.
	at := want.unit
	if l == want.layer-1 && want.source > 0 {
		at = want.source - 1
	}
	start := max(0, min(at/shown*shown, units-shown))
	c.above, c.below = start, units-shown-start
	for u := start; u < start+shown; u++ {
		c.positions = append(c.positions, position{unit: u})
	}
	return c
}

// spread sets the x of each column. The gaps share the width that is left.
func (d *diagram) spread(w int, want diagramWants) {
	rest := w
	for _, c := range d.columns {
		rest -= c.w
	}
	x := 0
	for i := range d.columns {
		d.columns[i].x = x
		x += d.columns[i].w
		if i == len(d.columns)-1 {
			return
		}
		share := rest / (len(d.columns) - 1 - i)
		if d.columns[i].layer < 0 && len(d.columns) > 2 && rest > 2*share-2 && share >= fieldGap {
			share++ // Wires of inputs need one more trunk.
		}
		g := min(share, maxGap)
		d.gaps = append(d.gaps, d.gap(i, x, g, want))
		x += g
		rest -= g
	}
}

// gap returns the gap before column i+1.
func (d *diagram) gap(i, x, w int, want diagramWants) gap {
	g := gap{x: x, w: w, fields: 1}
	next := d.columns[i+1]
	ports := len(d.columns[i].positions)
	if want.arch.Bias {
		ports++
	}
	number := want.number - 8
	least := fieldGap
	if want.symbol > 1 {
		least-- // A column less for the wire after a number.
	}
	g.rows = next.density == box && ports <= threeRows.height() && w >= least+number &&
		d.columns[i].above+d.columns[i].below == 0
	dots := dotsGap
	if d.columns[i].above+d.columns[i].below > 0 {
		dots = leastInRows
	}
	switch {
	case g.rows && w >= fieldsGap+3*number:
		g.fields = 3
	case !g.rows && w >= want.number+4+dots:
		g.weights = want.number + 4
	}
	return g
}

// balance gives each unit its rows. The columns are spread to similar extents and
// centred on one line. If there is much room, units stand further apart and lower.
func (d *diagram) balance(rows int) {
	tallest, roomy, all := 0, 0, true
	for i := range d.columns {
		c := &d.columns[i]
		all = all && c.above+c.below == 0
		tallest = max(tallest, c.extent(c.tightest(c.room(rows))))
		roomy = max(roomy, c.extent(roomyPitch))
	}
	if all && 3*tallest < 2*rows {
		d.loosen(min(roomy, rows), rows)
		return
	}
	for i := range d.columns {
		c := &d.columns[i]
		c.stack(c.pitch(c.room(rows), tallest), max(tallest, 1), rows)
	}
}

// loosen spreads all columns over tallest rows.
func (d *diagram) loosen(tallest, rows int) {
	for i := range d.columns {
		c := &d.columns[i]
		pitch := c.height()
		if n := len(c.positions); n > 1 {
			pitch = min((tallest-c.height()-c.foot)/(n-1), roomyPitch)
		}
		c.stack(pitch, tallest, rows)
	}
	d.shift(min((rows-tallest)/3, roomyTop))
}

// alignInputs moves each input to the row of a port that it feeds if wires are in rows,
// so that its wire is straight.
func (d *diagram) alignInputs() {
	if len(d.gaps) == 0 || !d.gaps[0].rows || d.columns[0].layer >= 0 {
		return
	}
	inputs, units := d.columns[0].positions, d.columns[1].positions
	if len(inputs) < 2 || len(units) < len(inputs) {
		return
	}
	for i := range inputs {
		unit := units[i*(len(units)-1)/(len(inputs)-1)]
		inputs[i].port = unit.rect.Y + 1 + i
		inputs[i].rect.Y = inputs[i].port
	}
}

// shift moves all units down.
func (d *diagram) shift(rows int) {
	for i := range d.columns {
		for j := range d.columns[i].positions {
			d.columns[i].positions[j].rect.Y += rows
			d.columns[i].positions[j].port += rows
		}
	}
}

// roomForTarget reports whether target and loss both fit below the only output, and
// whether the target alone fits below its bias.
func (d *diagram) roomForTarget(h int, want diagramWants) (both, target bool) {
	last := d.columns[len(d.columns)-1]
	if want.arch.Outputs() != 1 || last.layer != len(want.arch.Layers)-1 {
		return false, false
	}
	room := last.positions[0].rect.Bottom()+2 <= h // Without a box the bias takes the first of the two rows.
	return room && last.density == box, room && last.density == threeRows
}

// markBiasless marks the units whose biases have no room in h rows. These are units
// that touch the next one or the end, and all of the first column, to which no wires
// lead.
func (d *diagram) markBiasless(h int) {
	for i := range d.columns {
		places := d.columns[i].positions
		touch := len(places) > 1 && places[1].rect.Y == places[0].rect.Bottom()
		for j := range places {
			ends := places[j].rect.Bottom() >= h
			if d.targetRows && i == len(d.columns)-1 { // The bias stands above the unit.
				ends = places[j].rect.Y == 0
			}
			places[j].biasless = i == 0 || !d.gaps[i-1].rows && (touch || ends)
		}
	}
}
