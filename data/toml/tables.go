package toml

// List is a list of tables that a target of type S has, each under a line [[name]].
type List[S any] struct {
	name string
	read func(n *Node, at Place, file string, target *S) error
}

// Tables returns the list of at most so many tables that are read by a schema. Add adds
// an item to a target, and returns it with the origin that remembers the places of its
// keys. The limits are those of the file.
func Tables[S, T any](name string, most int, schema *Schema[T], add func(*S) (*T, *Origin)) List[S] {
	return List[S]{name, func(n *Node, at Place, file string, target *S) error {
		if n.Kind != ListNode {
			return newError(file, at, "%s is a list of tables: [[%s]]", name, name)
		}
		for i, item := range n.Items {
			switch {
			case item.Kind != TableNode:
				return newError(file, item.At, "%s is a list of tables, [[%s]], not of %s", name, name, item.describe())
			case i == most:
				return newError(file, item.At, "more than %d [[%s]]", most, name)
			}
			t, o := add(target)
			if err := schema.read(item, name, file, t, o); err != nil {
				return err
			}
			o.Note("", item.At)
		}
		return nil
	}}
}
