package verify

// publication is what an author printed, and how it is read.
type publication struct {
	name    string
	where   string // an address, or what kind of source it is
	remark  string
	numbers []numbers

	// recomputed are not in print, or with fewer digits: they were computed apart
	// from this program.
	recomputed []numbers

	variants []variant
}

// numbers lie side by side in a step: their names, split by commas, and their given
// values, "_" for one that is not given.
type numbers struct {
	names string
	step  int // whose record has them
	of    pick
	given string
}

func publications() []publication {
	return []publication{
		aiByHand(), brownleeTraining(), brownlee(), han(), mazur(), negnevitsky(), nielsenSaturated(), nielsen(),
		postnetwork(), prakash(), reluHomework(), schiendorfer(), udacity(),
	}
}
