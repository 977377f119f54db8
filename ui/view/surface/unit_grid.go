package surface

// unitGrid is the layout of the pictures of units. The pictures are as wide as possible
// and half as high, each below a row for its name.
type unitGrid struct {
	w, gap       int // the width of a picture, and the rows between pictures
	across, down int
	scale        bool // there is a row for the scale below the pictures
}

const (
	leastPicture, widestPicture = 10, 40
	besidePictures              = 2
)

func (g unitGrid) rows() int { return g.w/2 + 1 }

// used returns the number of rows that the pictures take, including their scale.
func (g unitGrid) used() int {
	rows := g.down*(g.rows()+g.gap) - g.gap
	if g.scale {
		rows++
	}
	return rows
}

// layoutUnits returns the layout with the largest pictures that all fit. If not even
// small ones do, it has as many of those as fit.
func layoutUnits(width, height, units int) unitGrid {
	best := unitGrid{}
	for across := 1; across <= units; across++ {
		down := (units + across - 1) / across
		w := min((width+besidePictures)/across-besidePictures, 2*(height/down-1), widestPicture) / 2 * 2
		if w >= leastPicture && w > best.w {
			best = unitGrid{w: w, across: across, down: down}
		}
	}
	if best.w == 0 {
		best = unitGrid{w: leastPicture, across: (width + besidePictures) / (leastPicture + besidePictures), down: height / (leastPicture/2 + 1)}
	}
	left := height - best.down*best.rows()
	if left >= best.down && best.down > 1 {
		best.gap = 1
		left -= best.down - 1
	}
	best.scale = left > 0
	return best
}
