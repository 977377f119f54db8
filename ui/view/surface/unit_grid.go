package surface

// unitGrid is the layout of the pictures of units, each below a row for its name. The
// pictures are about square, and fill the width.
type unitGrid struct {
	w, h         int // the columns and rows of a picture
	beside, gap  int // the columns and rows between pictures
	across, down int
	scale        bool // there is a row for the scale below the pictures
}

const (
	leastPicture, widestPicture = 10, 48
	besidePictures              = 2
)

// rows returns the rows of a picture with its name.
func (g unitGrid) rows() int { return g.h + 1 }

// used returns the number of rows that the pictures take, including their scale.
func (g unitGrid) used() int {
	rows := g.down*(g.rows()+g.gap) - g.gap
	if g.scale {
		rows++
	}
	return rows
}

// layoutUnits returns the layout with the largest pictures that all fit above the scale. If
// not even small ones do, it has as many of those as fit. What is left of the width goes to the
// pictures, up to a quarter of theirs, and then between them.
func layoutUnits(width, height, units int) unitGrid {
	best := largest(width, height-1, units)
	if best.w == 0 {
		best = largest(width, height, units) // without a scale
	}
	if best.w > 0 {
		best.widen(width)
	} else {
		best = unitGrid{beside: besidePictures, w: leastPicture, h: leastPicture / 2, across: (width + besidePictures) / (leastPicture + besidePictures), down: height / (leastPicture/2 + 1)}
	}
	left := height - best.down*best.rows()
	if left >= best.down && best.down > 1 {
		best.gap = 1
		left -= best.down - 1
	}
	best.scale = left > 0
	return best
}

// largest returns the layout with the largest pictures that all fit, or none if they would
// be too small.
func largest(width, height, units int) unitGrid {
	best := unitGrid{}
	for across := 1; across <= units; across++ {
		down := (units + across - 1) / across
		w := min((width+besidePictures)/across-besidePictures, 2*(height/down-1), widestPicture) / 2 * 2
		if w >= leastPicture && w > best.w {
			best = unitGrid{w: w, h: w / 2, across: across, down: down}
		}
	}
	return best
}

// widen spreads the pictures over a width.
func (g *unitGrid) widen(width int) {
	g.beside = besidePictures
	if g.across < 2 {
		return
	}
	g.w = min((width+besidePictures)/g.across-besidePictures, g.w*5/4)
	g.beside = (width - g.across*g.w) / (g.across - 1)
}

// filled returns the layout with pictures that need not be square, and fill the width.
func (g unitGrid) filled(width int) unitGrid {
	if g.across > 0 {
		g.beside = besidePictures
		g.w = (width+besidePictures)/g.across - besidePictures
	}
	return g
}
