package network

// named is an entry of one of the tables of activations, losses, optimisers and schemes.
type named interface{ name() string }

// find returns the entry of that name.
func find[T named](table []T, name string) (entry T, ok bool) {
	for _, e := range table {
		if e.name() == name {
			return e, true
		}
	}
	return entry, false
}

// namesOf returns the names of all entries, in their order.
func namesOf[T named](table []T) []string {
	names := make([]string, len(table))
	for i, entry := range table {
		names[i] = entry.name()
	}
	return names
}
