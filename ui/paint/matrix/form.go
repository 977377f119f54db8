package matrix

// Form is how much room an equation is given.
type Form struct {
	Rows    int  // the most rows of entries
	Tight   bool // numbers take no more room than they need
	Named   bool // matrices that stand elsewhere are only named
	Samples bool // the numbers of the samples stand to the left
	Breaks  bool // the equation may take several lines
	Whole   bool // all columns are shown
	Left    bool // only the left side is drawn, and the other matrices are named
}

// picks are how many places of each axis are shown.
type picks map[*Axis]int

// of returns what is shown of an axis.
func (p picks) of(a *Axis) []int { return a.pick(p[a]) }
