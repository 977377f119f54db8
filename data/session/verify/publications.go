package verify

// publication is what an author printed, and how to read it.
type publication struct {
	name    string
	where   string // an address, or what kind of source it is
	remark  string
	numbers []numbers

	// recomputed are numbers that are not in print, or with fewer digits. They were
	// computed independently of this program.
	recomputed []numbers

	variants []variant
}

// numbers are neighbouring numbers of a step: their names, separated by commas, and the
// values given for them, "_" for one that is not given.
type numbers struct {
	names string
	step  int // the step whose record has them
	of    pick
	given string
}

func publications() []publication {
	return []publication{
		aiByHand(), brownleeTraining(), brownlee(), han(), mazur(), negnevitsky(), nielsenSaturated(), nielsen(),
		postnetwork(), prakash(), reluHomework(), schiendorfer(), udacity(),
	}
}
