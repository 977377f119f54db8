package network

// lookup returns the first of a table's values that has the name.
func lookup[T any](table []T, name string, of func(T) string) (T, bool) {
	for _, v := range table {
		if of(v) == name {
			return v, true
		}
	}
	var none T
	return none, false
}

// names returns the names of a table of values, in its order.
func names[T any](table []T, of func(T) string) []string {
	list := make([]string, len(table))
	for i, v := range table {
		list[i] = of(v)
	}
	return list
}

// ActivationNames lists the activations.
func ActivationNames() []string {
	return names(Activations(), func(a Activation) string { return a.Name })
}

// LossNames lists the losses.
func LossNames() []string { return names(Losses(), func(l Loss) string { return l.Name }) }

// OptimizerNames lists the optimisers.
func OptimizerNames() []string {
	return names(optimizers(), func(o Optimizer) string { return o.Name })
}
