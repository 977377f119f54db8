package theme

// Until the roles exist.
const (
	Soft    = Selected
	Contour = Forward
)
